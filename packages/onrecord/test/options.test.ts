import {genres} from 'sourcing-rule'
import {expect, test} from 'vitest'
import {genreNames} from '../lib/cli/options.js'

test('the command line knows every genre that rules know', () => {
  expect(genreNames).toEqual(genres)
})
