export default {
  shops: {
    title: '商户主页',
    missing: '没有这家商户',
    missingAdvice: '请核对地址，或从商品页进入。',
    registration: '登记信息',
    products: '在售商品',
    sample: '样例',
    sampleNote: '这是演示用的样例商户，不是真实企业。',
    sampleLicences: '样例商户没有证照。',
    noLicences: '这家商户没有登记证照。',
  },
}
