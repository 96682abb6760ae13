package yonghuang.payments;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.StringUtils;
import yonghuang.payments.provider.PaymentProvider;
import yonghuang.payments.provider.SandboxPaymentProvider;
import yonghuang.payments.provider.SandboxSettings;

/** Which provider takes the money, and what is built around it. */
@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {
    private static final Logger log = LoggerFactory.getLogger(PaymentsConfiguration.class);

    /** The sandbox needs no events here: whoever pays settles before the answer, and the sweeps find the rest. */
    @Bean
    SandboxPaymentProvider sandboxPaymentProvider(MongoOperations mongo, Clock clock, Environment environment) {
        refuseStripe(environment.getProperty("STRIPE_SECRET_KEY"), environment.getProperty("STRIPE_WEBHOOK_SECRET"));
        log.info("Payments: sandbox provider, no real money moves.");
        return new SandboxPaymentProvider(mongo, clock, SandboxSettings.AT_ONCE, event -> {});
    }

    static void refuseStripe(@Nullable String secretKey, @Nullable String webhookSecret) {
        boolean key = StringUtils.hasText(secretKey);
        if (key != StringUtils.hasText(webhookSecret)) {
            throw new StripeSettingRefused("Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET both, or none of them.");
        }
        if (key) {
            throw new StripeSettingRefused("This version cannot take payments through Stripe yet."
                    + " Remove STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET to start with the sandbox provider.");
        }
    }

    @Bean
    PaymentDocuments paymentDocuments(MongoOperations mongo) {
        return new PaymentDocuments(mongo);
    }

    @Bean
    PaymentRefunds paymentRefunds(PaymentDocuments payments, PaymentProvider provider, Clock clock) {
        return new PaymentRefunds(payments, provider, clock);
    }

    @Bean
    PaymentSettlement paymentSettlement(
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentRefunds refunds,
            ObjectProvider<CapturedMoney> capturedMoney,
            Clock clock) {
        return new PaymentSettlement(payments, provider, refunds, capturedMoney::getObject, clock);
    }

    @Bean
    PaymentDesk paymentDesk(
            PaymentDocuments payments,
            PaymentProvider provider,
            PaymentSettlement settlement,
            PaymentRefunds refunds,
            Clock clock) {
        return new PaymentDesk(payments, provider, settlement, refunds, clock);
    }

    @Bean
    SandboxPayments sandboxPayments(
            PaymentDocuments payments,
            SandboxPaymentProvider sandbox,
            PaymentSettlement settlement,
            ObjectProvider<CapturedMoney> capturedMoney) {
        return new SandboxPayments(payments, sandbox, settlement, capturedMoney::getObject);
    }

    @Bean
    UnsettledPaymentsSweep unsettledPaymentsSweep(
            PaymentDocuments payments, PaymentProvider provider, PaymentSettlement settlement, Clock clock) {
        return new UnsettledPaymentsSweep(payments, provider, settlement, clock);
    }

    @Bean
    UnfinishedRefundsSweep unfinishedRefundsSweep(PaymentDocuments payments, PaymentRefunds refunds, Clock clock) {
        return new UnfinishedRefundsSweep(payments, refunds, clock);
    }

    @Bean
    LateMoneySweep lateMoneySweep(SandboxPaymentProvider sandbox, Payments payments) {
        return new LateMoneySweep(sandbox, payments);
    }

    @Bean
    PaymentArithmetic paymentArithmetic(PaymentDocuments payments, PaymentProvider provider, Clock clock) {
        return new PaymentArithmetic(payments, provider, clock);
    }
}
