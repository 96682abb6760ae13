export default {
  account: {
    email: '邮箱',
    password: '密码',
    name: '称呼',
    passwordHint: '越长越安全，建议用几个不相关的词。',
    noAccount: '还没有账户？',
    haveAccount: '已经有账户？',
    signInFirst: '请先登录，登录后会回到刚才的页面。',
    here: '登录状态',
    everywhereNote: '如果怀疑别人在用您的账户，请在所有设备上退出并修改密码。',
    signOut: '退出登录',
    signOutEverywhere: '在所有设备上退出',
    changePassword: '修改密码',
    currentPassword: '当前密码',
    newPassword: '新密码',
    passwordChanged: '密码已修改',
  },
}
