package yonghuang.shared;

import org.jspecify.annotations.Nullable;

/** For an answer that goes on for minutes: a controller takes it as a parameter and asks again who is asking. */
public interface StillSignedIn {
    /** Who asks, as of now; null once the token has run out or its session has ended. */
    @Nullable
    Caller caller();
}
