import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { isSignedIn, sessionResumed } from './shared/api/session'

const signedIn = true

/** Words about coupons and confirmations come with the pages that use them. */
async function withPriceWords<Page>(page: Promise<Page>): Promise<Page> {
  return (await import('./features/prices/words')).withPrices(page)
}

export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'list',
    component: () => import('./features/catalog/ListPage.vue'),
    meta: { title: 'title.list' },
  },
  {
    path: '/products/:id',
    name: 'product',
    component: () => import('./features/catalog/ProductPage.vue'),
    meta: { title: 'title.product' },
  },
  {
    path: '/lots/:lot',
    name: 'trace',
    component: () => import('./features/trace/TracePage.vue'),
    meta: { title: 'title.trace' },
  },
  {
    path: '/near-expiry',
    name: 'near-expiry',
    component: () => import('./features/nearExpiry/NearExpiryPage.vue'),
    meta: { title: 'title.nearExpiry' },
  },
  {
    path: '/cart',
    name: 'cart',
    component: () => withPriceWords(import('./features/cart/CartPage.vue')),
    meta: { title: 'title.cart' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./features/account/SignInPage.vue'),
    meta: { title: 'title.signIn' },
  },
  {
    path: '/register',
    name: 'register',
    component: () => import('./features/account/RegisterPage.vue'),
    meta: { title: 'title.register' },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('./features/account/AccountPage.vue'),
    meta: { title: 'title.account', signedIn },
  },
  {
    path: '/checkout',
    name: 'checkout',
    component: () => withPriceWords(import('./features/checkout/CheckoutPage.vue')),
    meta: { title: 'title.checkout', signedIn },
  },
  {
    path: '/pay/:orderId',
    name: 'pay',
    component: () => import('./features/payment/PaymentPage.vue'),
    meta: { title: 'title.pay', signedIn },
  },
  {
    path: '/orders',
    name: 'orders',
    component: () => import('./features/orders/OrdersPage.vue'),
    meta: { title: 'title.orders', signedIn },
  },
  {
    path: '/orders/:id',
    name: 'order',
    component: () => import('./features/orders/OrderPage.vue'),
    meta: { title: 'title.order', signedIn },
  },
  {
    // These bring their own routes and words, so that the shop's first load carries none of them.
    path: '/:console(work|desk|office|merchant|apply|invitation|shops)/:rest(.*)*',
    name: 'console',
    components: {},
    beforeEnter: async (to) => (await import('./features/consoles')).openConsole(router, to),
  },
  {
    path: '/:missing(.*)*',
    name: 'missing',
    component: () => import('./layout/MissingPage.vue'),
    meta: { title: 'title.missing' },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior(to, from, saved) {
    if (saved) return saved
    return to.path === from.path ? false : { top: 0 }
  },
})

router.beforeEach(async (to) => {
  if (!to.meta.signedIn) return true
  await sessionResumed()
  return isSignedIn.value || { name: 'sign-in', query: { next: to.fullPath } }
})

// A page of an older release may be gone after a new one was put in place.
router.onError((failure: Error, to) => {
  if (/dynamically imported module|preload CSS/i.test(failure.message)) location.assign(to.fullPath)
})
