export default {
  shortage: {
    title: '有商品缺货',
    advice: '拣货时没有找到，很抱歉。请选择等补货，或只退这部分的款。',
    units: '{title}，缺 {n} 件',
    wait: '等补货',
    refund: '退款',
    is: {
      ASKED: '请选择',
      WAIT: '正在等补货',
      REFUND: '正在退款',
      RESOLVED: '已解决',
    },
  },
}
