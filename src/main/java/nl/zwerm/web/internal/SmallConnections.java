package nl.zwerm.web.internal;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP whose answers begin with little room. A stream needs no more for hours; a page takes what it needs. */
public class SmallConnections extends Http11NioProtocol {

    private static final int ROOM = 1024;

    /** In bytes; of characters there is room for as many. */
    @Override
    public int getDesiredBufferSize() {
        return ROOM;
    }
}
