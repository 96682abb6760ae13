package yonghuang.shared;

import java.util.Optional;

/** Who sells, asked by those who receive or show their goods. Implemented by the merchants. */
public interface MerchantNames {
    /** @return the name of the merchant of that id, empty when there is none */
    Optional<String> nameOf(String merchant);
}
