import type { Return } from './returns.api'

export interface ReturnStep {
  step: 'ASKED' | 'DECIDED' | 'SENT' | 'RECEIVED' | 'REFUNDED'
  /** An instant that was reached. */
  at?: string
  done: boolean
  /** The day by which it must be done. */
  by?: string
}

/** Where a return stands and by when the next thing must happen; one that ended early has no more steps. */
export function stepsOfReturn(each: Return): ReturnStep[] {
  const far = ['REQUESTED', 'APPROVED', 'SENT', 'RECEIVED', 'REFUNDED'].indexOf(each.status)
  const decided = !!each.decidedAt
  const steps: ReturnStep[] = [
    { step: 'ASKED', done: true, at: each.requestedAt },
    decided
      ? { step: 'DECIDED', done: true, at: each.decidedAt ?? undefined }
      : { step: 'DECIDED', done: false, by: each.answerBy },
  ]
  if (far < 0) return steps.filter(({ done }) => done)
  const withoutGoods = each.status === 'REFUNDED' && !each.receivedAt
  if (!withoutGoods) {
    steps.push({
      step: 'SENT',
      done: far >= 2,
      by: far < 2 ? (each.sendBy ?? undefined) : undefined,
    })
    steps.push({ step: 'RECEIVED', done: far >= 3, at: each.receivedAt ?? undefined })
  }
  const refunded = each.status === 'REFUNDED'
  steps.push({
    step: 'REFUNDED',
    done: refunded,
    by: refunded ? undefined : (each.refundBy ?? undefined),
  })
  return steps
}

export const isWithdrawable = ({ status }: Return) =>
  status === 'REQUESTED' || status === 'APPROVED'
