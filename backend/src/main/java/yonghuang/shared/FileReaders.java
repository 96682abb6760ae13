package yonghuang.shared;

/**
 * Says who beside its sender and the office may read a file: whoever decides on something that refers to it. Nobody says
 * no for others; one yes is enough.
 */
public interface FileReaders {
    /** @param file id of a stored document */
    boolean mayRead(String file, Caller caller);
}
