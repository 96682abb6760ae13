import type { RouteRecordRaw } from 'vue-router'
import { workWords } from './words'

type Page = () => Promise<unknown>
const screen = (path: string, name: string, title: string, component: Page) =>
  ({ path, name, component, meta: { title: `work.title.${title}` } }) as RouteRecordRaw

/** What is below `/work/:warehouse`; every screen is its own chunk. */
export const screens: RouteRecordRaw[] = [
  screen('', 'work-home', 'home', () => import('./WorkHome.vue')),
  screen('receive', 'work-receive', 'receive', () => import('./receive/ReceivePage.vue')),
  screen('put-away', 'work-put-away', 'putAway', () => import('./receive/PutAwayPage.vue')),
  screen('pick', 'work-pick', 'pick', () => import('./pick/PickListPage.vue')),
  screen('pick/:id', 'work-pick-one', 'pick', () => import('./pick/PickOnePage.vue')),
  screen('waves/:id', 'work-wave', 'pick', () => import('./pick/WavePage.vue')),
  screen('pack', 'work-pack', 'pack', () => import('./pick/PackListPage.vue')),
  screen('pack/:id', 'work-pack-one', 'pack', () => import('./pick/PackOnePage.vue')),
  screen('ship', 'work-ship', 'ship', () => import('./pick/ShipListPage.vue')),
  screen('ship/:id', 'work-ship-one', 'ship', () => import('./pick/ShipOnePage.vue')),
  screen('hand-over', 'work-hand-over', 'ship', () => import('./pick/HandOverPage.vue')),
  screen('manifests/:id', 'work-manifest', 'ship', () => import('./pick/ManifestPage.vue')),
  screen('transfers', 'work-transfers', 'transfers', () => import('./transfer/TransfersPage.vue')),
  screen(
    'transfers/new',
    'work-transfer-new',
    'transferNew',
    () => import('./transfer/NewTransferPage.vue'),
  ),
  screen(
    'transfers/:id',
    'work-transfer',
    'transfers',
    () => import('./transfer/TransferPage.vue'),
  ),
  screen(
    'transfers/:id/send',
    'work-transfer-send',
    'transfers',
    () => import('./transfer/SendTransferPage.vue'),
  ),
  screen(
    'transfers/:id/receive',
    'work-transfer-receive',
    'transfers',
    () => import('./transfer/ReceiveTransferPage.vue'),
  ),
  screen('counts', 'work-counts', 'counts', () => import('./count/CountsPage.vue')),
  screen('counts/new', 'work-count-new', 'counts', () => import('./count/NewCountPage.vue')),
  screen('counts/:id', 'work-count', 'counts', () => import('./count/CountPage.vue')),
  screen('quality', 'work-quality', 'quality', () => import('./quality/QualityPage.vue')),
  screen('approvals', 'work-approvals', 'approvals', () => import('./quality/ApprovalsPage.vue')),
  screen('alerts', 'work-alerts', 'alerts', () => import('./quality/AlertsPage.vue')),
  screen('recalls', 'work-recalls', 'recalls', () => import('./recall/RecallsPage.vue')),
  screen('recalls/new', 'work-recall-new', 'recalls', () => import('./recall/NewRecallPage.vue')),
  screen('recalls/:id', 'work-recall', 'recalls', () => import('./recall/RecallPage.vue')),
  screen('lots', 'work-lots', 'lots', () => import('./lots/LotsPage.vue')),
  screen('lots/:id', 'work-lot', 'lots', () => import('./lots/LotPage.vue')),
  screen('lots/:id/repack', 'work-repack', 'repack', () => import('./lots/RepackPage.vue')),
]

export const words = [workWords]

export const frame: RouteRecordRaw = {
  path: '/work/:warehouse?',
  component: () => import('./WorkShell.vue'),
  meta: { title: 'title.work', signedIn: true, frame: 'work' },
  children: screens,
}
