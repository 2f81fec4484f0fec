/** Makes of what was learnt, which has room for everything, the small tables of the model. */

import {bucketSize, keyOf, ways} from '../lib/parser/tables.js'

/** What the figures of the readme were reached with. */
const settings = {moveSlots: 1 << 18, labelSlots: 1 << 16, scale: 0.7}

/**
 * @param model as learnt
 * @param change settings other than the usual
 * @returns sections of the model, in the order in which they stand in its file
 */
export function modelSections(model, change = {}) {
  const {moveSlots, labelSlots, scale} = {...settings, ...change}
  const labels = labelTables(packFeatures(model.labels, labelSlots, scale))
  return new Map([
    ['relations', Uint8Array.from(model.relations.join(' '), (letter) => letter.charCodeAt(0))],
    ['pair-starts', model.starts],
    ['pair-labels', model.allowed],
    ['moves', moveTable(packFeatures(model.moves, moveSlots, scale))],
    ['labels', labels.buckets],
    ['label-weights', labels.weights]
  ])
}

/**
 * Features that weigh most, in 8 bits each, as many as find room.
 *
 * @param learned weights whose features have whole hashes for keys
 * @param slots of the small table, a power of two
 * @param scale weights are multiplied by it and rounded
 * @returns {{keys: Uint8Array, rows: number[][]}} key and weights by slot of the small table; none for a free one
 */
function packFeatures({features: {keys: hashes}, weights, width}, slots, scale) {
  const keys = new Uint8Array(slots)
  const packed = Array.from({length: slots}, () => [])
  const rows = []
  hashes.forEach((hash, slot) => {
    if (hash === 0) return
    const row = Array.from(weights.subarray(slot * width, (slot + 1) * width), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight * scale)))
    )
    const weight = row.reduce((sum, part) => sum + Math.abs(part), 0)
    if (weight > 0) rows.push({hash, row, weight})
  })
  rows.sort((a, b) => b.weight - a.weight || a.hash - b.hash)
  for (const {hash, row} of rows) {
    const slot = roomFor(keys, hash)
    if (slot < 0) continue
    keys[slot] = keyOf(hash)
    packed[slot] = row
  }
  return {keys, rows: packed}
}

/** Buckets with both weights of each slot; see `MoveWeights`. */
function moveTable({keys, rows}) {
  const buckets = new Int32Array((keys.length / ways) * bucketSize)
  const bytes = new Int8Array(buckets.buffer)
  rows.forEach((row, slot) => {
    const first = Math.floor(slot / ways) * bucketSize * 4
    bytes[first + (slot % ways)] = keys[slot]
    bytes.set(row, first + ways + (slot % ways) * 2)
  })
  return buckets
}

/** The weights that are not nothing, and buckets with where they begin and end; see `LabelWeights`. */
function labelTables({keys, rows}) {
  const buckets = new Int32Array((keys.length / ways) * bucketSize)
  const bytes = new Uint8Array(buckets.buffer)
  const weights = []
  rows.forEach((row, slot) => {
    const bucket = Math.floor(slot / ways) * bucketSize
    if (slot % ways === 0) buckets[bucket + 1] = weights.length
    row.forEach((weight, place) => {
      if (weight !== 0) weights.push((weight << 8) | place)
    })
    bytes[bucket * 4 + (slot % ways)] = keys[slot]
    bytes[bucket * 4 + 8 + (slot % ways)] = weights.length - buckets[bucket + 1]
  })
  return {buckets, weights: Int16Array.from(weights)}
}

/** A free slot; none where the bucket is full or another feature has the same key. */
function roomFor(keys, hash) {
  const key = keyOf(hash)
  const first = (hash & (keys.length / ways - 1)) * ways
  if (key === 0) return -1
  for (let slot = first; slot < first + ways; slot++) {
    if (keys[slot] === key) return -1
    if (keys[slot] === 0) return slot
  }
  return -1
}
