package yonghuang.images;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yonghuang.shared.PictureUse;

/** Everybody's answers about what is referred to, together: what one refers to stays. */
@Component
class Uses {
    private final List<PictureUse> uses;

    Uses(List<PictureUse> uses) {
        this.uses = uses;
    }

    /** Whether anybody answers for the purpose; else nothing of it is let go. */
    boolean areKnownOf(String purpose) {
        return uses.stream().anyMatch(use -> use.purpose().equals(purpose));
    }

    Set<String> among(String purpose, Collection<String> ids) {
        var used = new HashSet<String>();
        for (var use : uses) if (use.purpose().equals(purpose)) used.addAll(use.usedAmong(ids));
        return used;
    }
}
