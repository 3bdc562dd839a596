/// What stands in sshd's settings for the account of a ledger.
public enum ServerSettings {
  /// The blocks for sshd_config: the account that everybody's key leads to, and beside it one for files alone, with the same
  /// number and the same keys, which sees nothing but the ledger's exchange directory.
  public static func text(account: String, keysFile: String, files: String, above exchange: String) -> String
  {
    let (keysFile, exchange) = (word(keysFile), word(exchange))
    return """
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

      # \(files): files in and out, by WinSCP, scp or a phone; it sees what is below \(exchange) and nothing above.
      # sshd_config must have a line "Subsystem sftp ...", as it has when it is installed.
      Match User \(files)
          AuthorizedKeysFile \(keysFile)
          AuthenticationMethods publickey
          PasswordAuthentication no
          KbdInteractiveAuthentication no
          ChrootDirectory \(exchange)
          ForceCommand internal-sftp -d /exchange -u 0007 -P symlink,hardlink
          DisableForwarding yes
          PermitTTY no
          PermitTunnel no
          PermitUserRC no
          ClientAliveInterval 15
          ClientAliveCountMax 4

      """
  }

  /// A path as sshd's settings take it.
  private static func word(_ path: String) -> String { path.contains(" ") ? "\"\(path)\"" : path }
}
