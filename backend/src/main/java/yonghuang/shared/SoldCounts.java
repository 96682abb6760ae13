package yonghuang.shared;

import java.util.Map;

/** Units sold per SKU in paid orders, counted anew at each call. Implemented by orders; the catalog asks once an hour. */
public interface SoldCounts {
    Map<String, Long> unitsBySku();
}
