package yonghuang.merchants;

/** Whom the shop calls; never shown to shoppers. */
public record Contact(String name, String phone, String email) {}
