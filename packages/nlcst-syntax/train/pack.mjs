/** Makes of what was learnt, which has room for everything, the small tables of the model. */

import {ways} from '../lib/parser/arcs.js'
import {blockSize, FeatureSet} from '../lib/parser/tables.js'

/** What the figures of the readme were reached with. */
const settings = {moveSlots: 1 << 18, labelSlots: 1 << 16, scale: 0.7}

/**
 * @param model as learnt
 * @param change settings other than the usual
 * @returns sections of the model, in the order in which they stand in its file
 */
export function modelSections(model, change = {}) {
  const {moveSlots, labelSlots, scale} = {...settings, ...change}
  const moves = packFeatures(model.moves, moveSlots, scale)
  const labels = packFeatures(model.labels, labelSlots, scale)
  const weights = sparse(labels)
  return new Map([
    ['relations', Uint8Array.from(model.relations.join(' '), (letter) => letter.charCodeAt(0))],
    ['pair-starts', model.starts],
    ['pair-labels', model.allowed],
    ['move-features', moves.features.keys],
    ['move-weights', dense(moves, 2)],
    ['label-features', labels.features.keys],
    ['label-blocks', weights.blocks],
    ['label-starts', weights.starts],
    ['label-places', weights.places],
    ['label-weights', weights.values]
  ])
}

/**
 * Features that weigh most, in 8 bits each, as many as find room.
 *
 * @param learned weights whose features have whole hashes for keys
 * @param slots of the small table, a power of two
 * @param scale weights are multiplied by it and rounded
 * @returns {{features: FeatureSet, weights: number[][]}} weights by slot of the small table; none for a free one
 */
function packFeatures({features: {keys}, weights, width}, slots, scale) {
  const features = new FeatureSet(new Uint8Array(slots), ways)
  const packed = Array.from({length: slots}, () => [])
  const rows = []
  keys.forEach((hash, slot) => {
    if (hash === 0) return
    const row = Array.from(weights.subarray(slot * width, (slot + 1) * width), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight * scale)))
    )
    const weight = row.reduce((sum, part) => sum + Math.abs(part), 0)
    if (weight > 0) rows.push({hash, row, weight})
  })
  rows.sort((a, b) => b.weight - a.weight || a.hash - b.hash)
  for (const {hash, row} of rows) {
    const slot = roomFor(features, hash)
    if (slot < 0) continue
    features.keys[slot] = features.key(hash)
    packed[slot] = row
  }
  return {features, weights: packed}
}

/** Every weight of every slot. */
function dense({weights}, width) {
  const all = new Int8Array(weights.length * width)
  weights.forEach((row, slot) => {
    all.set(row, slot * width)
  })
  return all
}

/** The weights that are not nothing, and where they belong; see `SparseWeights`. */
function sparse({weights}) {
  const blocks = new Uint32Array(Math.ceil((weights.length + 1) / blockSize))
  const starts = new Uint16Array(weights.length + 1)
  const places = []
  const values = []
  for (let slot = 0; slot <= weights.length; slot++) {
    if (slot % blockSize === 0) blocks[slot / blockSize] = places.length
    starts[slot] = places.length - blocks[Math.floor(slot / blockSize)]
    weights[slot]?.forEach((weight, place) => {
      if (weight === 0) return
      places.push(place)
      values.push(weight)
    })
  }
  return {blocks, starts, places: Uint8Array.from(places), values: Int8Array.from(values)}
}

/** A free slot; none where the bucket is full or another feature has the same key. */
function roomFor(table, hash) {
  const key = table.key(hash)
  const first = table.bucket(hash)
  if (key === 0) return -1
  for (let slot = first; slot < first + ways; slot++) {
    if (table.keys[slot] === key) return -1
    if (table.keys[slot] === 0) return slot
  }
  return -1
}
