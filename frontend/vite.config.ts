import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { firstLoadBudget } from './src/build/firstLoad.ts'

const shop = process.env.SHOP_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue(), firstLoadBudget((file) => gzipSync(file).length)],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  // The server's content security policy allows no inline script and no data: font.
  build: {
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One chunk for what every page needs, however many consoles share parts of it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](@?vue|@intlify)[\\/-]|plugin-vue:export-helper/,
            },
            { name: 'element', test: /node_modules[\\/](@?element-plus|@vueuse|lodash)/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': shop } },
  preview: { proxy: { '/api': shop } },
  test: {
    environment: 'happy-dom',
    testTimeout: 30_000,
    include: ['src/**/*.spec.ts'],
    setupFiles: ['src/test/setup.ts'],
  },
})
