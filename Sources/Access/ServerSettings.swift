/// What stands in sshd's settings for the account of a ledger.
public enum ServerSettings {
  /// The blocks for sshd_config: the account that everybody's key leads to, and beside it one for files alone, with the same
  /// number and the same keys, which sees nothing but the ledger's exchange directory.
  public static func text(account: String, keysFile: String, files: String, above exchange: String) -> String
  {
    """
    # \(account): every key starts taizhang in the name of its person, and nothing else.
    Match User \(account)
        AuthorizedKeysFile \(keysFile)
        AuthenticationMethods publickey
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        DisableForwarding yes
        PermitTunnel no
        PermitUserRC no
        AcceptEnv LANG LC_*
        ClientAliveInterval 15
        ClientAliveCountMax 4

    # \(files): files in and out, by WinSCP, scp or a phone; it sees \(exchange)/ and nothing above.
    Match User \(files)
        AuthorizedKeysFile \(keysFile)
        AuthenticationMethods publickey
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        ChrootDirectory \(exchange)
        ForceCommand internal-sftp -d /exchange -u 0007
        DisableForwarding yes
        PermitTTY no
        PermitTunnel no
        PermitUserRC no

    """
  }
}
