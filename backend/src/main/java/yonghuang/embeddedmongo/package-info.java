/**
 * The zero-setup MongoDB-wire server: durable, indexed, one process at a time. Knows nothing of the shop.
 *
 * <p>From outside in: {@code WireServer} speaks the protocol, {@code DurableStore} answers a write only after the
 * commit that holds it ({@code Committer}), {@code StoredCollection} keeps documents in H2's MVStore and finds them
 * by {@code Plan} over {@code SortedIndex}. A stored document is never changed, only replaced.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package yonghuang.embeddedmongo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
