package yonghuang.payments;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import yonghuang.payments.provider.StripePaymentProvider;
import yonghuang.payments.provider.StripePayoutProvider;
import yonghuang.payments.provider.StripeSettings;
import yonghuang.payments.provider.StripeWebhook;
import yonghuang.shared.PageSources;

/** What there is with Stripe only: the adapter, its webhook, and the ledger of its events. */
@Configuration(proxyBeanMethods = false)
@Conditional(StripeSelection.Stripe.class)
class StripeConfiguration {
    private static final Logger log = LoggerFactory.getLogger(StripeConfiguration.class);

    @Bean
    StripeSettings stripeSettings(Environment environment) {
        var settings = Objects.requireNonNull(StripeSelection.settings(environment));
        log.info("Payments: {}.", settings);
        return settings;
    }

    @Bean
    PaymentForm stripeForm(StripeSettings settings, Environment environment) {
        return PaymentForm.of(settings, environment);
    }

    @Bean
    PageSources stripeSources(PaymentForm form) {
        return form.sources();
    }

    @Bean
    StripePaymentProvider stripePaymentProvider(StripeSettings settings, Clock clock) {
        return StripePaymentProvider.of(settings, clock);
    }

    @Bean
    StripePayoutProvider stripePayoutProvider(StripeSettings settings, Clock clock) {
        return StripePayoutProvider.of(settings, clock);
    }

    @Bean
    EventLedger eventLedger(MongoOperations mongo) {
        return new EventLedger(mongo);
    }

    @Bean
    ProviderEvents providerEvents(
            StripeSettings settings,
            EventLedger ledger,
            StripePaymentProvider provider,
            PaymentDocuments payments,
            PaymentSettlement settlement,
            PaymentRefunds refunds,
            PaymentAlerts alerts,
            MeterRegistry figures,
            Clock clock) {
        var books = new ProviderEvents.Books(payments, provider, settlement, refunds, alerts);
        return new ProviderEvents(new StripeWebhook(settings.webhookSecret(), clock), ledger, books, figures, clock);
    }

    @Bean
    UnsettledEventsSweep unsettledEventsSweep(EventLedger ledger, ProviderEvents events, Clock clock) {
        return new UnsettledEventsSweep(ledger, events, clock);
    }
}
