package yonghuang.shared;

/** Photos people have uploaded, for those who refer to them. Implemented by whoever keeps them; without one there are none. */
public interface Pictures {
    /** Whether there is a photo of that id which this account uploaded. */
    boolean belongsTo(String id, String account);
}
