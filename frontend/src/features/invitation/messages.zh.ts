export default {
  invitation: {
    title: '加入商家',
    lead: '有商家邀请您加入。链接只能用一次，七天内有效。',
    accept: '接受邀请',
    signIn: '登录后接受',
    register: '注册新账户',
    asked: '请先登录要加入的那个账户。',
    none: '没有邀请',
    noneAdvice: '请从收到的链接打开本页；链接打开一次后仍在这个标签页里有效。',
    over: '这个邀请已经失效',
    overAdvice: '它已被使用、撤销或过期。请商家的负责人重新发一个。',
    joined: '您已加入 {name}',
    roles: '您的角色：{roles}',
    toDesk: '进入商家中心',
    role: {
      OWNER: '负责人',
      EDITOR: '商品',
      SHIPPING: '送货',
      FINANCE: '财务',
    },
  },
}
