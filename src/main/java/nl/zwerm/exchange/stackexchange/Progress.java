package nl.zwerm.exchange.stackexchange;

/** Hears how far a file is read; the posts and their history are read twice and so count up twice. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (file, bytesRead, bytesTotal) -> {};

    void read(String file, long bytesRead, long bytesTotal);
}
