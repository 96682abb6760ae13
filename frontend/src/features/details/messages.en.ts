export default {
  details: {
    title: 'Label data',
    label: {
      ingredients: 'Ingredients',
      producer: 'Producer',
      standard: 'Product standard',
      additives: 'Additives',
      productionLicence: 'Production licence',
    },
    none: 'The merchant has given no label data.',
    unknown: 'unknown',
    perLot:
      'Dates of production and expiry differ by lot and stand on the pack; the QR code on the parcel leads to its lot.',
    note: 'What the merchant did not say is shown as unknown, never guessed.',
  },
}
