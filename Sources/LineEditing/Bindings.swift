/// Which keys do what, in libedit's notation.
enum Bindings {
  /// Binds what people know from their shell; the user's settings may change it afterwards.
  static func bindFriendly(_ editline: Editline) {
    editline.bindPrivateKey()
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

  private static let likeTheShell = [
    ("^A", "ed-move-to-beg"), ("^E", "ed-move-to-end"),
    ("^B", "ed-prev-char"), ("^F", "ed-next-char"),
    ("^P", "ed-prev-history"), ("^N", "ed-next-history"),
    ("^K", "ed-kill-line"), ("^U", "vi-kill-line-prev"),
    ("^W", "ed-delete-prev-word"), ("^Y", "em-yank"),
    ("^R", "em-inc-search-prev"), ("^L", "ed-clear-screen"), ("^T", "ed-transpose-chars"),
    ("\\eb", "ed-prev-word"), ("\\ef", "em-next-word"), ("\\ed", "em-delete-next-word"),
    ("\\e\\177", "ed-delete-prev-word"), ("\\e^H", "ed-delete-prev-word"),
    ("\\eu", "em-upper-case"), ("\\el", "em-lower-case"), ("\\ec", "em-capitol-case"),
    ("\\ep", "ed-search-prev-history"), ("\\en", "ed-search-next-history"),
    ("\\e<", "ed-move-to-beg"), ("\\e>", "ed-move-to-end"),
  ]
}
