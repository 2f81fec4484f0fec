;; What the tests of Emacs do in it: a draft is opened, looked at and changed as a writer would, from 28 on.
;; EMACS_SCRIPT names the file of the test's own lines; what they give is written to EMACS_RESULT as JSON.

(require 'json)
(require 'eglot)
(require 'seq)
(load (getenv "EMACS_SETTINGS") nil t)

(defun wait (what holds)
  "Wait until HOLDS gives something; Emacs reads what the server sends in the meantime."
  (let (found (rounds 0))
    (with-timeout (120 (error "never came: %s; there is %S" what (found)))
      (while (not (setq found (funcall holds)))
        (accept-process-output nil 0.05)
        ;; What the system tells of files comes as a key does.
        (sit-for 0.02)
        ;; A new draft is looked at when a command has ended.
        (run-hooks 'post-command-hook)
        (when (zerop (mod (cl-incf rounds) 60)) (look-again))))
    found))

(defun look-again ()
  "Send what was typed, and show what the server told: on a busy machine Emacs never gets idle, at which it does both."
  (when (bound-and-true-p eglot--managed-mode)
    (eglot--signal-textDocument/didChange)
    (flymake-start)))

(defun keys (words)
  "Press keys, through the editor's own loop of commands."
  (execute-kbd-macro (kbd words)))

(defun open (name)
  "Open a file of the folder, and wait for the server."
  (keys (format "C-x C-f %s RET" name))
  (wait "a server" (lambda () (bound-and-true-p eglot--managed-mode))))

(defun found ()
  "What is found in the draft: of each the rule and the words that are marked."
  (mapcar (lambda (one)
            (let ((text (flymake-diagnostic-text one)))
              (vector (and (string-match "\\[\\([a-z-]+\\)\\]" text) (match-string 1 text))
                      (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))))
          (sort (flymake-diagnostics)
                (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other))))))

(defun told (&rest rules)
  "Wait until RULES, and no others, are told of."
  (wait (format "%S" rules) (lambda () (equal (mapcar (lambda (one) (aref one 0)) (found)) rules))))

(defun go-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun act (title)
  "Take the action at the cursor whose title begins with TITLE; gives the titles of all."
  (let (titles)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt all &rest _)
                 (setq titles (all-completions "" all))
                 (seq-find (lambda (one) (string-prefix-p title one)) titles)))
              ((symbol-function 'y-or-n-p) (lambda (&rest _) t))
              ;; With nothing pressed before, it would show a menu of the mouse.
              (last-nonmenu-event ?x))
      (call-interactively #'eglot-code-actions))
    titles))

(defun messages ()
  (with-current-buffer "*Messages*" (buffer-string)))

(defun run-test ()
  (let* ((inhibit-message t)
         (result (condition-case failure
                     (list :result (eval (with-temp-buffer
                                           (insert-file-contents (getenv "EMACS_SCRIPT"))
                                           (read (format "(progn %s)" (buffer-string))))
                                         t))
                   (error (list :failure (error-message-string failure))))))
    (with-temp-file (getenv "EMACS_RESULT") (insert (json-encode result)))
    (kill-emacs 0)))

;; Once the editor waits for its writer.
(run-with-timer 0.1 nil #'run-test)
