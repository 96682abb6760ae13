/** The outside world of payments: the port, and the adapters that speak to one provider each. */
@NullMarked
package yonghuang.payments.provider;

import org.jspecify.annotations.NullMarked;
