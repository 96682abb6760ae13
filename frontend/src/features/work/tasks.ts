export interface Task {
  name: keyof typeof icons
  route: string
  /** Worth opening for somebody who may only look. */
  looks?: boolean
  tone?: 'danger'
}

export const icons = {
  receive: 'M12 3v11m-4-4 4 4 4-4M4 15v5h16v-5',
  putAway: 'M4 4v16M20 4v16M4 10h16M4 17h16M8 6h5v4H8Z',
  pick: 'M4 7h9M4 12h9M4 17h5m4 0 3 3 5-7',
  pack: 'M4 8l8-4 8 4v9l-8 4-8-4Zm0 0 8 4 8-4M12 12v9',
  ship: 'M2 6h12v10H2Zm12 4h4l4 3v3h-8M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm10 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  transfers: 'M4 8h15m-4-4 4 4-4 4M20 16H5m4-4-4 4 4 4',
  counts: 'M5 3h14v18H5Zm3 5h8M8 12h2m4 0h2m-8 4h2m4 0h2',
  quality: 'M12 3 4 6v6q0 6 8 9 8-3 8-9V6Zm0 5v5m0 3v.01',
  approvals: 'M4 5h16v11H9l-5 4Zm4 5 3 3 5-5',
  alerts: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4Zm4 4h4',
  recalls: 'M4 12a8 8 0 1 0 3-6.200M7 2v4h4M12 8v5m0 3v.01',
  lots: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm5 11 6 6',
} as const

export const tasks: Task[] = [
  { name: 'receive', route: 'work-receive' },
  { name: 'putAway', route: 'work-put-away' },
  { name: 'pick', route: 'work-pick' },
  { name: 'pack', route: 'work-pack' },
  { name: 'ship', route: 'work-ship' },
  { name: 'transfers', route: 'work-transfers', looks: true },
  { name: 'counts', route: 'work-counts', looks: true },
  { name: 'lots', route: 'work-lots', looks: true },
  { name: 'quality', route: 'work-quality' },
  { name: 'approvals', route: 'work-approvals', looks: true },
  { name: 'alerts', route: 'work-alerts', looks: true },
  { name: 'recalls', route: 'work-recalls', looks: true, tone: 'danger' },
]
