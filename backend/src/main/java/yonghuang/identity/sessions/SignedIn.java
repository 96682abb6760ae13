package yonghuang.identity.sessions;

import yonghuang.shared.Caller;

/** The caller and the session the call belongs to. */
public record SignedIn(Caller caller, String session) {}
