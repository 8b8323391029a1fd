;;; What somebody does in Emacs, with eglot: told to the test as JSON. Run by `emacs --batch -l`.  -*- lexical-binding: t; -*-
(load (expand-file-name "desk.el" (file-name-directory load-file-name)) nil t)
(require 'eglot)

;; The configuration that the page gives, as somebody has it in the init file.
(load (expand-file-name (alist-get 'configuration asked)) nil t)
(setq eglot-sync-connect patience
      eglot-confirm-server-initiated-edits nil
      eglot-events-buffer-size 0
      project-find-functions (list (lambda (_) (cons 'transient folder))))

(defun run ()
  (find-file (concat folder "r.report.yaml"))
  (let (found)
    (eglot-ensure)
    (apply #'eglot--connect (eglot--guess-contact))
    (wait-until #'eglot-current-server "server")
    (setq flymake-no-changes-timeout nil)
    (flymake-mode 1)
    (wait-until (lambda () (flymake-start) (flymake-diagnostics)) "diagnostics")
    (push (cons 'diagnostics
                (vconcat (mapcar (lambda (one)
                                   (list (cons 'line (1- (line-number-at-pos (flymake-diagnostic-beg one))))
                                         (cons 'message (flymake-diagnostic-text one))))
                                 (flymake-diagnostics))))
          found)
    (go 4 3)
    (wait-until (lambda () (xref-backend-definitions 'eglot "LSP identifier at point.")) "definition")
    (let* ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                   (eglot--TextDocumentPositionParams)))
           (shown (eglot--hover-info (plist-get hover :contents) (plist-get hover :range))))
      (push (told-hover shown) found))
    (let ((place (xref-item-location (car (xref-backend-definitions 'eglot "LSP identifier at point.")))))
      (push (told-definition place) found))
    (go 5 14)
    (push (told-completion (eglot-completion-at-point)) found)
    (push (cons 'actions
                (vconcat (mapcar (lambda (one) (plist-get one :title))
                                 (eglot-code-actions (line-beginning-position) (line-end-position)))))
          found)
    (go 4 3)
    (eglot-rename "desks")
    (append (told-files) found)))

(tell #'run)
