export default {
  nearExpiry: {
    about:
      '临近保质期、尚未过期的商品，与其他商品分开陈列，低于正常售价出售。每次购买时须单独确认不适用七天无理由退货。',
    mark: '临期 · 剩余 {n} 天',
    expires: '到期日 {day} · 批次 {lot}',
    left: '仅剩 {n} 件',
    none: '暂时已被订完',
    usual: '正常售价',
    buy: '立即购买',
    buyThis: '立即购买临期商品：{title}',
    empty: '目前没有临期商品',
    emptyAdvice: '过几天再来看看，或浏览其他商品。',
    line: '临期：{day} 到期 · 批次 {lot}',
    confirmTitle: '临期商品确认',
    confirmFacts: '该商品将于 {day} 到期，剩余 {n} 天（批次 {lot}）。',
    confirm: '我已知晓该商品为临期商品，并同意本次购买不适用七天无理由退货。',
    confirmMissing: '请先勾选确认，再提交订单。',
  },
}
