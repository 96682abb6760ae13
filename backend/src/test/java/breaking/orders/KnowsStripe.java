package breaking.orders;

/** Breaks a rule so that a test can see it bite. */
public record KnowsStripe(com.stripe.model.PaymentIntent intent) {}
