import type { DraftBlock } from './draft'

export const mostBlocks = 60

/** Puts a block behind another one, or at the end. */
export function withBlock(blocks: DraftBlock[], block: DraftBlock, behind = blocks.length - 1) {
  if (blocks.length >= mostBlocks) return blocks
  return [...blocks.slice(0, behind + 1), block, ...blocks.slice(behind + 1)]
}

export const withoutAt = <Item>(items: Item[], index: number) =>
  items.filter((_, at) => at !== index)

/** One step up or down; at an end nothing moves. */
export function moved<Item>(items: Item[], index: number, by: -1 | 1): Item[] {
  const to = index + by
  if (to < 0 || to >= items.length) return items
  const next = [...items]
  ;[next[index], next[to]] = [next[to]!, next[index]!]
  return next
}
