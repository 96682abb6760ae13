package yonghuang.identity.sample;

import yonghuang.shared.Role;

/** One line of {@code sign-ins.json}. */
record SignIn(Role role, String email, String password) {
    @Override
    public String toString() {
        return "SignIn[" + role + ", " + email + "]";
    }
}
