/**
 * A key and a certificate for 127.0.0.1 and localhost that nobody vouches for; they guard nothing. Made by
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=127.0.0.1
 * -addext subjectAltName=IP:127.0.0.1,DNS:localhost`.
 */
export const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgLd4moTpVEmUY9rwM
/x34BZ9AKD8DrpRhMkb1LV8LCcmhRANCAAQUURUryhlryNwnHFbyP5D7ippUdOeg
vh4DTdwiakivpe4Jsrte6g29fVRYcyJ5DHGlzWnMjc/BuK6E/gJulsKl
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUBjdOVwgE2twdR+ncOyPsj3tHapUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNDA1NTgxN1oYDzIxMjYxMDMx
MDU1ODE3WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQUURUryhlryNwnHFbyP5D7ippUdOegvh4DTdwiakivpe4Jsrte6g29
fVRYcyJ5DHGlzWnMjc/BuK6E/gJulsKlo28wbTAdBgNVHQ4EFgQU6GQjYwn3z1HC
4b92+4GR9Z+fZXUwHwYDVR0jBBgwFoAU6GQjYwn3z1HC4b92+4GR9Z+fZXUwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwCgYIKoZI
zj0EAwIDSQAwRgIhAOsyOEUQxrACV8zP/RdrSqvZdGB9xfslhOBB4QB+BT+OAiEA
5KBjMa6ht702vgR1O2XQY9Ef+zeD991sC4DlO2QL6Qo=
-----END CERTIFICATE-----
`,
};
