import { expect, it } from 'vitest'
import { endingOf, pictureType } from './scans'

const bytes = (...values: number[]) => new Uint8Array(values)
const text = (words: string) => new TextEncoder().encode(words)

it('shows pictures by their bytes and nothing else', () => {
  expect(pictureType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(pictureType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png')
  expect(pictureType(text('%PDF-1.7'))).toBeUndefined()
  expect(pictureType(text('<svg onload=alert(1)>'))).toBeUndefined()
  expect(pictureType(bytes())).toBeUndefined()
})

it('names a saved paper by what it is', () => {
  expect(endingOf(text('%PDF-1.7'))).toBe('pdf')
  expect(endingOf(text('PK..'))).toBe('ofd')
})
