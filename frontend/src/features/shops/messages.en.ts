export default {
  shops: {
    title: 'Shop page',
    missing: 'There is no such merchant',
    missingAdvice: 'Please check the address, or come from a product page.',
    registration: 'Registration',
    products: 'Products on sale',
    sample: 'Sample',
    sampleNote: 'This merchant is a sample for the demonstration, no real enterprise.',
    sampleLicences: 'A sample merchant has no licences.',
    noLicences: 'This merchant has no licence on record.',
  },
}
