export default {
  stripe: {
    pay: '付款',
    paying: '正在付款…',
    processing: '付款处理中。银行确认后订单会自动更新，请勿重复付款。',
    declined: '付款未成功，没有扣款。请换一张卡或换一种方式再试，订单不变。',
    mistake: '请检查所填内容。',
    blocked: '付款表单没有加载出来',
    blockedAdvice:
      '可能是网络较慢，或浏览器的拦截插件挡住了 js.stripe.com。放行后请重试；订单仍为您保留。',
    who: '付款由 Stripe 处理，卡号不经过本店。',
  },
}
