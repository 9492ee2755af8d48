package org.junheng.store.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC-SM3 (GB/T 32905-2016, RFC 2104) over parts of text. In a class of its own because its library is signed: to check the
 * signatures takes as long as reading all registers, and a server that starts does not wait for it.
 */
final class Mac {

    private Mac() {}

    /** Each part with its length before it, so that no two lists of parts look alike. */
    static String of(byte[] secret, String before, List<String> parts) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        fed(mac, before);
        parts.forEach(part -> fed(mac, part));
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    private static void fed(HMac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        byte[] length = (bytes.length + ":").getBytes(StandardCharsets.US_ASCII);
        mac.update(length, 0, length.length);
        mac.update(bytes, 0, bytes.length);
    }
}
