package app.tollgate.ejb.audit;

import java.nio.ByteBuffer;
import java.util.BitSet;

/** Places in a block as bytes: one by one if they are few, else as bits. */
final class PostingList {

    private static final byte BITS = 0;
    private static final byte ONE_BY_ONE = 1;

    private PostingList() {}

    static byte[] bytes(BitSet places) {
        byte[] bits = places.toByteArray();
        int few = places.cardinality() * Short.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(1 + Math.min(few, bits.length));
        if (few < bits.length) {
            bytes.put(ONE_BY_ONE);
            places.stream().forEach(place -> bytes.putShort((short) place));
        } else {
            bytes.put(BITS).put(bits);
        }
        return bytes.array();
    }

    static BitSet read(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        if (bytes.get() == BITS) {
            return BitSet.valueOf(bytes);
        }
        BitSet places = new BitSet();
        while (bytes.hasRemaining()) {
            places.set(bytes.getShort());
        }
        return places;
    }
}
