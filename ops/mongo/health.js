// The health check: forms the replica set when there is none yet, and is healthy once this member accepts writes.
const admin = connect('mongodb://127.0.0.1:27017/admin?directConnection=true')
admin.auth(process.env.MONGO_INITDB_ROOT_USERNAME, process.env.MONGO_INITDB_ROOT_PASSWORD)

const hello = admin.hello()
if (!hello.setName) {
  admin.adminCommand({ replSetInitiate: { _id: 'yonghuang', members: [{ _id: 0, host: 'mongo:27017' }] } })
}
quit(admin.hello().isWritablePrimary === true ? 0 : 1)
