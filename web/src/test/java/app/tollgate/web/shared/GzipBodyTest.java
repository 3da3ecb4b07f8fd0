package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipBodyTest {

    private static final int TRAILER = 8;
    private static final int FLAGS = 3;
    private static final byte[] PLAIN = "name,phone\r\nAnn,+13125550100\r\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void aBodyIsWhatItWasBefore() throws IOException {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        assertThat(read(gzip(PLAIN))).isEqualTo(PLAIN);
        assertThat(read(gzip(large))).isEqualTo(large);
        assertThat(read(gzip(new byte[300_000]))).isEqualTo(new byte[300_000]);
        assertThat(read(gzip(new byte[0]))).isEmpty();
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void itArrivesInPiecesOfAnySize() throws IOException {
        byte[] two = joined(gzip(PLAIN), gzip(PLAIN));
        assertThat(new GzipBody(byteByByte(two)).readAllBytes()).isEqualTo(joined(PLAIN, PLAIN));
        try (InputStream body = new GzipBody(byteByByte(two))) {
            for (byte each : joined(PLAIN, PLAIN)) {
                assertThat(body.read()).isEqualTo(each);
            }
            assertThat(body.read()).isEqualTo(-1);
        }
    }

    @Test
    void allMembersAreRead() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 50_000; i++) {
            many.writeBytes(gzip(new byte[0]));
        }
        many.writeBytes(gzip(PLAIN));
        assertThat(read(many.toByteArray())).isEqualTo(PLAIN);
    }

    @Test
    void aHeaderMayTellMore() throws IOException {
        byte[] header = {
            0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 5, 0, 'x', 'y', 1, 0, 'z', 'n', 0, 'c', 0
        };
        CRC32 sum = new CRC32();
        sum.update(header);
        byte[] sumOfHeader = {(byte) sum.getValue(), (byte) (sum.getValue() >> Byte.SIZE)};
        byte[] plainly = gzip(PLAIN);
        assertThat(read(joined(joined(header, sumOfHeader), Arrays.copyOfRange(plainly, 10, plainly.length))))
                .isEqualTo(PLAIN);
    }

    @Test
    void aBodyThatIsCutOffIsNoShorterOne() throws IOException {
        byte[] whole = gzip(PLAIN);
        for (int length = 1; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length));
        }
        refused(joined(whole, Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void aDamagedBodyIsRefused() throws IOException {
        byte[] whole = gzip(PLAIN);
        for (int place : new int[] {0, 1, 2, 10, whole.length - TRAILER, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x55;
            refused(damaged);
        }
        refused(joined(whole, "junk".getBytes(StandardCharsets.UTF_8)));
        refused(PLAIN);
        byte[] withoutName = whole.clone();
        withoutName[FLAGS] = 8;
        refused(Arrays.copyOf(withoutName, 12));
    }

    private static void refused(byte[] sent) {
        assertThatThrownBy(() -> read(sent))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.BAD_REQUEST));
    }

    private static byte[] read(byte[] sent) throws IOException {
        try (InputStream body = new GzipBody(new ByteArrayInputStream(sent))) {
            return body.readAllBytes();
        }
    }

    private static InputStream byteByByte(byte[] content) {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }

    private static byte[] joined(byte[] some, byte[] more) {
        byte[] joined = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
