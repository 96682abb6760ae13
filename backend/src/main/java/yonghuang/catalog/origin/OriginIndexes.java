package yonghuang.catalog.origin;

import org.springframework.stereotype.Component;

/** Makes sure at start that marks are found by merchant and by registration. */
@Component
final class OriginIndexes {
    OriginIndexes(OriginDesk desk) {
        desk.ensureIndexes();
    }
}
