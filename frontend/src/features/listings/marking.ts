import { fieldOf } from './fields'
import type { Mark } from './listings.api'

export interface Piece {
  words: string
  mark?: Mark
}

/** Words around a mark that say where in the text it is. */
const around = 14

/** The marks of a field that still fit its text: what was written since the lint moved the rest. */
export const marksOf = (marks: Mark[], field: string, text: string) =>
  marks.filter(
    (mark) =>
      fieldOf(mark.field) === field && text.slice(mark.from, mark.to) === mark.words && mark.words,
  )

/** A text in pieces, its marks in order; where two overlap, the first one stands. */
export function piecesOf(text: string, marks: Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const mark of [...marks].sort((one, other) => one.from - other.from)) {
    if (mark.from < at) continue
    if (mark.from > at) pieces.push({ words: text.slice(at, mark.from) })
    pieces.push({ words: text.slice(mark.from, mark.to), mark })
    at = mark.to
  }
  if (at < text.length) pieces.push({ words: text.slice(at) })
  return pieces
}

/** Only what stands near a mark, with dots for what is left out. */
export function nearMarks(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.mark) return piece
    const first = index === 0
    const last = index === pieces.length - 1
    const letters = [...piece.words]
    const most = first || last ? around : 2 * around
    if (letters.length <= most + 1) return piece
    const head = first ? '' : letters.slice(0, around).join('')
    const tail = last ? '' : letters.slice(-around).join('')
    return { words: `${head}…${tail}` }
  })
}
