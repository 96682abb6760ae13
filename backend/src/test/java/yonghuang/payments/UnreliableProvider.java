package yonghuang.payments;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import yonghuang.payments.provider.PaymentProvider;

/** A line to the provider that breaks once when told to: before the call has its effect, or after it. */
final class UnreliableProvider {
    enum Break {
        NEVER,
        BEFORE,
        AFTER
    }

    private static final Set<String> FACTS = Set.of("name", "live", "isRemote");

    private Break next = Break.NEVER;

    void breakNextCall(Break when) {
        next = when;
    }

    PaymentProvider over(PaymentProvider real) {
        var loader = PaymentProvider.class.getClassLoader();
        return (PaymentProvider) Proxy.newProxyInstance(
                loader, new Class<?>[] {PaymentProvider.class}, (proxy, call, arguments) -> {
                    boolean calls = !FACTS.contains(call.getName());
                    var when = calls ? next : Break.NEVER;
                    if (calls) next = Break.NEVER;
                    if (when == Break.BEFORE) throw new IllegalStateException("no line");
                    try {
                        var answer = call.invoke(real, arguments);
                        if (when == Break.AFTER) throw new IllegalStateException("timed out");
                        return answer;
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                });
    }
}
