export default {
  details: {
    title: '标签信息',
    label: {
      ingredients: '配料',
      producer: '生产者',
      standard: '产品标准号',
      additives: '食品添加剂',
      productionLicence: '生产许可证编号',
    },
    none: '商户没有填写标签信息。',
    unknown: '未知',
    perLot: '生产日期和到期日因批次而异，以包装为准；包裹上的二维码可查到该批次。',
    note: '商户没有说明的内容显示为未知，绝不猜测。',
  },
}
