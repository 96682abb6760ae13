import { ref, watch } from 'vue'
import { stored } from '@/shared/stored'

const kept = stored<string>(() => sessionStorage, 'yonghuang.coupon')
const coupon = ref(kept.read() ?? '') // from the cart to the checkout, in this tab

watch(coupon, (code) => (code ? kept.write(code) : kept.forget()), { flush: 'sync' })

/** The code the buyer wants to use; whether it can be used the server says. */
export const useCoupon = () => coupon
