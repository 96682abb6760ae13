export default {
  work: {
    title: {
      home: '仓库作业',
    },
    toShop: '回商城',
    toMine: '去我的仓库',
    place: '所在仓库',
    sound: '提示音',
    offline: '没有网络：已填的内容会保留，有网后可再次提交。',
    readOnly: '仅可查看：您的账户不在本仓操作。',
    notYours: '不是您的仓库',
    notYoursAdvice: '您的账户不在这个仓库工作，请联系管理员。',
    right: '正确',
    wrong: '错误',
    step: '第 {now}/{of} 步',
    scan: {
      byHand: '或手动输入',
      go: '确定',
    },
  },
}
