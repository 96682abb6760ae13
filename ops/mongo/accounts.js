// Run once by the image, on an empty data folder: the shop's own account, which owns its database and nothing else.
db.getSiblingDB('yonghuang').createUser({
  user: 'shop',
  pwd: process.env.MONGO_SHOP_PASSWORD,
  roles: [{ role: 'readWrite', db: 'yonghuang' }]
})
