package nl.zwerm.files;

import java.util.function.Supplier;

/** A file that its reader may read; its bytes are opened when they are asked for. */
public record KeptFile(FileId id, String contentType, Supplier<byte[]> content) {}
