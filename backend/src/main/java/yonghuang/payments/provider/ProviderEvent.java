package yonghuang.payments.provider;

/**
 * A provider's message that something changed. It may come late, twice, out of order or never, and says only where to look:
 * whoever hears it asks {@link PaymentProvider#stateOf}.
 *
 * @param id the same for every delivery of one event
 */
public record ProviderEvent(String id, String intent, String reference) {}
