import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    signedIn?: boolean
    /** A page with its own header and foot; pages of one frame share it. */
    frame?: string
    /** A screen of the console that uses the whole width. */
    wide?: boolean
  }
}
