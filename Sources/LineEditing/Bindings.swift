/// Which keys do what, in libedit's notation.
enum Bindings {
  /// Binds what people know from their shell; the user's settings may change it afterwards.
  ///
  /// In vi mode the private key alone: there the keys are vi's own.
  static func bindFriendly(_ editline: Editline) {
    editline.bindPrivateKey()
    if editline.isVi { return }
    for motion in Motion.allCases {
      for sequence in motion.sequences { editline.bind("\\e" + sequence, to: motion.command) }
    }
    for (key, command) in likeTheShell { editline.bind(key, to: command) }
  }

  /// Binds what must work whatever the user's settings say.
  static func bindEssential(_ editline: Editline) {
    editline.bindPrivateKey()
    for motion in Motion.allCases {
      let key = "\\" + String(motion.rawValue, radix: 8)
      editline.bind(key, to: motion.command)
      editline.bind(key, to: motion.command, alternative: true)
    }
    editline.claimKeys()
  }

  private static let likeTheShell = own + libedits

  private static let own: [(key: String, command: String)] = [
    ("^K", LineCommand.killToEnd), ("^U", .killToStart), ("^W", .killToBlankBack), ("^Y", .yank),
    ("^T", .transpose),
    ("\\eb", .wordLeft), ("\\ef", .wordRight), ("\\ed", .killWord),
    ("\\e\\177", .killWordBack), ("\\e^H", .killWordBack),
    ("\\eu", .upperCase), ("\\el", .lowerCase), ("\\ec", .capitalize),
  ].map { ($0.0, $0.1.name) }

  private static let libedits: [(key: String, command: String)] = [
    ("^A", "ed-move-to-beg"), ("^E", "ed-move-to-end"),
    ("^B", "ed-prev-char"), ("^F", "ed-next-char"),
    ("^P", "ed-prev-history"), ("^N", "ed-next-history"),
    ("^R", "em-inc-search-prev"), ("^L", "ed-clear-screen"),
    ("\\ep", "ed-search-prev-history"), ("\\en", "ed-search-next-history"),
    ("\\e<", "ed-move-to-beg"), ("\\e>", "ed-move-to-end"),
  ]
}
